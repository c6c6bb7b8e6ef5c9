// Records of any kind that speak of these.
UNWIND $ids AS id
MATCH (:Record {id: id})<-[:SUBJECT|OBJECT|SUPPORTED_BY|CONTRADICTED_BY|DISPUTES|SEATED_IN|HELD_IN|LIES_IN|EDITION_OF|CEREMONY|AWARDED_IN|FIGURE_FROM]-(referrer:Record)
RETURN id, referrer.id
