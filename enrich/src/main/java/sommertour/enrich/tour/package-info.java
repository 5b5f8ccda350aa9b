/** From stops to tour events: {@link sommertour.enrich.tour.TourBook} and its parts. Pure. */
package sommertour.enrich.tour;
