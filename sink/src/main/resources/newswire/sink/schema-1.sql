-- Version 1. One text for both databases; ${json}, ${time} and ${boolean} are the types they call by different names.

-- One row: what this database is.
create table newswire (
  schema_version integer not null,
  id text not null,
  cluster_id text not null,
  topic text not null,
  topic_id text not null
);

-- How far each partition is written; the epoch tells its present writer from earlier ones.
create table newswire_positions (
  topic text not null,
  kafka_partition integer not null,
  next_offset bigint not null,
  epoch bigint not null,
  primary key (topic, kafka_partition)
);

create table articles (
  uri text not null primary key,
  headline text,
  language text,
  content_created ${time},
  source text,
  url text,
  ingested_at ${time} not null,
  kafka_topic text not null,
  kafka_partition integer not null,
  kafka_offset bigint not null,
  record ${json} not null
);
create index articles_language on articles (language);
create index articles_content_created on articles (content_created);

-- Every mention stands in the record; here is what each article names, once.
create table entities (
  uri text not null,
  entity text not null,
  type text not null,
  name text not null,
  wikidata text,
  link_status text not null,
  confidence integer not null,
  relevance integer not null,
  mentions integer not null,
  in_headline ${boolean} not null,
  primary key (uri, entity)
);
create index entities_wikidata on entities (wikidata);
create index entities_name on entities (name);

create table media_topics (
  uri text not null,
  code text not null,
  name text not null,
  confidence integer not null,
  relevance integer not null,
  primary key (uri, code)
);
create index media_topics_code on media_topics (code);

create view articles_by_entity as
  select e.wikidata, e.name, e.type, e.relevance, e.confidence, e.mentions, e.in_headline,
    a.uri, a.headline, a.language, a.content_created, a.source, a.url
  from entities e join articles a on a.uri = e.uri;

create view articles_by_media_topic as
  select t.code, t.name, t.relevance, t.confidence,
    a.uri, a.headline, a.language, a.content_created, a.source, a.url
  from media_topics t join articles a on a.uri = t.uri;

create view articles_by_language as
  select language, count(*) as articles, min(content_created) as first_created,
    max(content_created) as last_created
  from articles group by language;
