-- case: a price
create table t (id bigint primary key, unit_price double precision);

-- case: a camel-case name
create table t (id bigint primary key, "totalAmount" real);
