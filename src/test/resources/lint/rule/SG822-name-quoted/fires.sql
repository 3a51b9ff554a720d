-- case: capital letters
create table "Customer" (id bigint primary key);

-- case: a blank in a column
create table t (id bigint primary key, "first name" text);
