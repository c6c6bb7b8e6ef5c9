// The text of each record that there is; the caller puts them in order.
UNWIND $ids AS id
MATCH (record:Record {id: id})
RETURN id, record.json
