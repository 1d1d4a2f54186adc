insert into entities (
  uri, entity, type, name, wikidata, link_status, confidence, relevance, mentions, in_headline)
values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
