-- case: the document does not have a column
-- database
create table customer (id bigint primary key, value character varying(100));
-- no entities
-- document
create table customer (id bigint primary key);
-- expect ERROR DOCUMENT_STALE column public.customer.value odd=document
