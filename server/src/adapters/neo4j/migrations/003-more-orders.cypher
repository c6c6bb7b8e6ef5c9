// Events and sources are listed in several orders, each along one key that ends in the id. The keys are derived from the records afterwards.
CREATE INDEX event_oldest IF NOT EXISTS FOR (event:Event) ON (event.oldestOrder);
CREATE INDEX event_name IF NOT EXISTS FOR (event:Event) ON (event.nameOrder);
CREATE INDEX event_category IF NOT EXISTS FOR (event:Event) ON (event.categoryOrder);
CREATE INDEX event_place IF NOT EXISTS FOR (event:Event) ON (event.placeOrder);
CREATE INDEX event_attendance IF NOT EXISTS FOR (event:Event) ON (event.attendanceOrder);
CREATE INDEX source_newest IF NOT EXISTS FOR (source:Source) ON (source.newestOrder);
CREATE INDEX source_title IF NOT EXISTS FOR (source:Source) ON (source.titleOrder);
CREATE INDEX source_site IF NOT EXISTS FOR (source:Source) ON (source.siteOrder);

CALL db.awaitIndexes(300);
