insert into media_topics (uri, code, name, confidence, relevance) values (?, ?, ?, ?, ?)
