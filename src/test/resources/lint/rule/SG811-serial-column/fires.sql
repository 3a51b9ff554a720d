-- case: serial
create table t (id serial primary key);

-- case: a quoted name
create table "Order" ("Id" bigserial primary key);
