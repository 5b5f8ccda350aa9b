-- Whether tombstones can have gone unseen: broker and database each know half of it.

ALTER TABLE consumer_offset ADD COLUMN seen_at timestamptz NOT NULL DEFAULT now();
COMMENT ON COLUMN consumer_offset.seen_at IS 'When these tables last held all of the partition, to the minute. If that is longer ago than the topic keeps tombstones, the tables are compared with the whole topic.';
