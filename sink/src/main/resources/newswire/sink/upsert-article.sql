-- The later record of an article wins. Its offsets tell, while its key stays in one partition;
-- after a change of the number of partitions the time of ingestion does.
insert into articles (
  uri, headline, language, content_created, source, url, ingested_at,
  kafka_topic, kafka_partition, kafka_offset, record)
values (?, ?, ?, cast(? as ${time}), ?, ?, cast(? as ${time}), ?, ?, ?, cast(? as ${json}))
on conflict (uri) do update set
  headline = excluded.headline,
  language = excluded.language,
  content_created = excluded.content_created,
  source = excluded.source,
  url = excluded.url,
  ingested_at = excluded.ingested_at,
  kafka_topic = excluded.kafka_topic,
  kafka_partition = excluded.kafka_partition,
  kafka_offset = excluded.kafka_offset,
  record = excluded.record
where (excluded.kafka_partition = articles.kafka_partition
    and excluded.kafka_offset > articles.kafka_offset)
  or (excluded.kafka_partition <> articles.kafka_partition
    and excluded.ingested_at >= articles.ingested_at)
