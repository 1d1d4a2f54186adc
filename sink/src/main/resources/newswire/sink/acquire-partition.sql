insert into newswire_positions (topic, kafka_partition, next_offset, epoch) values (?, ?, 0, 1)
on conflict (topic, kafka_partition) do update set epoch = newswire_positions.epoch + 1
returning next_offset, epoch
