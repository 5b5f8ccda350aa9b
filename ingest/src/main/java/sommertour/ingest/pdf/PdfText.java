package sommertour.ingest.pdf;

import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Map;
import org.apache.tika.exception.TikaException;
import org.apache.tika.exception.WriteLimitReachedException;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.metadata.TikaCoreProperties;
import org.apache.tika.parser.ParseContext;
import org.apache.tika.parser.pdf.PDFParser;
import org.apache.tika.sax.BodyContentHandler;
import org.xml.sax.SAXException;
import sommertour.contract.Limits;

/** The program of the other process: a PDF on standard input, its text as JSON on the output. */
public final class PdfText {
  private static final int MAX_CHARACTERS = Limits.ARTICLE_CHARACTERS;
  private static final int UNREADABLE = 1;

  private PdfText() {}

  /** Reads one file and ends; status 1 if it can't be read. */
  public static void main(String[] arguments) throws IOException {
    byte[] bytes = System.in.readAllBytes();
    BodyContentHandler text = new BodyContentHandler(MAX_CHARACTERS);
    Metadata metadata = new Metadata();
    try {
      PDFParser parser = new PDFParser();
      parser.getPDFParserConfig().setExtractInlineImages(false);
      parser.getPDFParserConfig().setSortByPosition(false);
      parser.parse(new ByteArrayInputStream(bytes), text, metadata, new ParseContext());
    } catch (SAXException e) {
      if (!WriteLimitReachedException.isWriteLimitReached(e)) {
        System.exit(UNREADABLE);
      }
    } catch (TikaException | RuntimeException e) {
      System.exit(UNREADABLE);
    }
    String title = metadata.get(TikaCoreProperties.TITLE);
    System.out.write(
        JsonMapper.builder()
            .build()
            .writeValueAsBytes(
                Map.of("title", title == null ? "" : title, "text", text.toString())));
    System.out.flush();
  }
}
