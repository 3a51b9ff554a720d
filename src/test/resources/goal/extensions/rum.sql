create extension rum;
create table article (id bigint primary key, body tsvector, written_at timestamp);
create index article_body on article using rum (body rum_tsvector_addon_ops, written_at)
    with (attach = 'written_at', to = 'body');
-- later
insert into article values (1, to_tsvector('a text'), now());
-- change
drop index article_body;
create index article_body on article using gin (body);
