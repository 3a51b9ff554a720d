-- case: the document has another type
-- database
create table customer (id bigint primary key, value character varying(200));
-- no entities
-- document
create table customer (id bigint primary key, value character varying(100));
-- expect ERROR DOCUMENT_STALE column public.customer.value odd=document
