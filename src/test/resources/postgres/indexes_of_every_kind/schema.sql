create extension pg_trgm with schema public;
create table indexed (
    id bigint primary key, name text, email varchar(100), a integer, b integer, tags text[], doc jsonb, place point,
    during tsrange, german text collate "C", padded char(5), word tsvector);
create index plain on indexed (name);
create unique index one on indexed (email);
create index ordered on indexed (a desc, b desc nulls last, id nulls first);
create index expressions on indexed (lower(name), (a + b), coalesce(email, ')'::varchar));
create index partial on indexed (a) where b is not null and a > 0;
create index including on indexed (a) include (b, name);
create index other_class on indexed (name text_pattern_ops, email varchar_pattern_ops);
create index defaults on indexed (email text_ops, padded);
create index collated on indexed (name collate "C", german, german collate "POSIX", lower(name) collate "C");
create index inverted on indexed using gin (tags);
create index document on indexed using gin (doc jsonb_path_ops);
create index spot on indexed using gist (place);
create index trigram on indexed using gist (name gist_trgm_ops (siglen = 32));
create index hashed on indexed using hash (email);
create index blocks on indexed using brin (id) with (pages_per_range = 32);
create index filled on indexed (b) with (fillfactor = 70);
create unique index replica on indexed (id, a);
alter table indexed alter column a set not null;
alter table indexed replica identity using index replica;
comment on index plain is 'by name';
