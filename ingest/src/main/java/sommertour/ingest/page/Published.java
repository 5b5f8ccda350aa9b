package sommertour.ingest.page;

import sommertour.contract.Edtf;
import sommertour.contract.PublishedBasis;

/** When an article says it appeared, and where it says so. */
record Published(Edtf value, PublishedBasis basis) {}
