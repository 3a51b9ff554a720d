-- case: the document has a column that was dropped
-- database
create table customer (id bigint primary key);
-- no entities
-- document
create table customer (id bigint primary key, value character varying(100));
-- expect ERROR DOCUMENT_STALE column public.customer.value odd=document
