-- No row is updated if another writer has taken the partition since.
update newswire_positions set next_offset = ?
where topic = ? and kafka_partition = ? and epoch = ?
