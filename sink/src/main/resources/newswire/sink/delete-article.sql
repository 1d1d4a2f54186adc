delete from articles where uri = ? and (kafka_partition <> ? or kafka_offset < ?)
