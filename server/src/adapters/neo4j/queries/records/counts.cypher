// Records of each type, from the counts that the database keeps of its labels.
MATCH (record:Actor) WITH count(record) AS records RETURN 'actor' AS type, records
UNION ALL MATCH (record:Cooperation) WITH count(record) AS records RETURN 'cooperation' AS type, records
UNION ALL MATCH (record:Event) WITH count(record) AS records RETURN 'event' AS type, records
UNION ALL MATCH (record:Contest) WITH count(record) AS records RETURN 'contest' AS type, records
UNION ALL MATCH (record:Edition) WITH count(record) AS records RETURN 'edition' AS type, records
UNION ALL MATCH (record:Award) WITH count(record) AS records RETURN 'award' AS type, records
UNION ALL MATCH (record:Programme) WITH count(record) AS records RETURN 'programme' AS type, records
UNION ALL MATCH (record:Offering) WITH count(record) AS records RETURN 'offering' AS type, records
UNION ALL MATCH (record:Resolution) WITH count(record) AS records RETURN 'resolution' AS type, records
UNION ALL MATCH (record:Theme) WITH count(record) AS records RETURN 'theme' AS type, records
UNION ALL MATCH (record:Country) WITH count(record) AS records RETURN 'country' AS type, records
UNION ALL MATCH (record:Assessment) WITH count(record) AS records RETURN 'assessment' AS type, records
UNION ALL MATCH (record:Need) WITH count(record) AS records RETURN 'need' AS type, records
UNION ALL MATCH (record:Offer) WITH count(record) AS records RETURN 'offer' AS type, records
UNION ALL MATCH (record:News) WITH count(record) AS records RETURN 'news' AS type, records
UNION ALL MATCH (record:Region) WITH count(record) AS records RETURN 'region' AS type, records
UNION ALL MATCH (record:Source) WITH count(record) AS records RETURN 'source' AS type, records
UNION ALL MATCH (record:Claim) WITH count(record) AS records RETURN 'claim' AS type, records
