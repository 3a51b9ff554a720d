-- case: a text that is longer in the DDL than Java lets it be
-- limits customer.name length 40
-- database
create table customer (id bigint primary key, name varchar(40));
-- entities
create table customer (id bigint primary key, name varchar(255));

-- case: a text that Java lets be one character too long
-- limits customer.name length 41
-- database
create table customer (id bigint primary key, name varchar(40));
-- entities
create table customer (id bigint primary key, name varchar(255));
-- expect ERROR INSERT_FAILS column public.customer.name

-- case: a padded text that is longer in the DDL than Java lets it be
-- limits customer.code length 3
-- database
create table customer (id bigint primary key, code char(3));
-- entities
create table customer (id bigint primary key, code varchar(255));
-- expect WARNING SILENTLY_WRONG column public.customer.code

-- case: a limit of digits does not limit the length of a text
-- limits customer.name digits 3 0
-- database
create table customer (id bigint primary key, name varchar(40));
-- entities
create table customer (id bigint primary key, name varchar(255));
-- expect ERROR INSERT_FAILS column public.customer.name

-- case: numbers that Java keeps as small as the column
-- limits customer.score digits 6 2
-- database
create table customer (id bigint primary key, score numeric(8,2));
-- entities
create table customer (id bigint primary key, score numeric(38,4));

-- case: numbers that Java lets be one digit too large
-- limits customer.score digits 7 2
-- database
create table customer (id bigint primary key, score numeric(8,2));
-- entities
create table customer (id bigint primary key, score numeric(38,4));
-- expect ERROR INSERT_FAILS column public.customer.score

-- case: numbers that Java lets have one decimal too many
-- limits customer.score digits 6 3
-- database
create table customer (id bigint primary key, score numeric(8,2));
-- entities
create table customer (id bigint primary key, score numeric(38,4));
-- expect ERROR SILENTLY_WRONG column public.customer.score

-- case: large numbers whose decimals Java does not limit
-- limits customer.score digits 6 9
-- database
create table customer (id bigint primary key, score numeric(8,2));
-- entities
create table customer (id bigint primary key, score numeric);
-- expect ERROR SILENTLY_WRONG column public.customer.score

-- case: numbers of which only the decimals are limited
-- limits customer.score digits - 2
-- database
create table customer (id bigint primary key, score numeric(8,2));
-- entities
create table customer (id bigint primary key, score numeric(38,4));
-- expect ERROR INSERT_FAILS column public.customer.score

-- case: whole numbers that certainly fit
-- limits customer.a digits 4 0
-- limits customer.b digits 9 0
-- database
create table customer (id bigint primary key, a smallint, b integer);
-- entities
create table customer (id bigint primary key, a integer, b bigint);

-- case: whole numbers of as many digits as the largest one that fits
-- limits customer.a digits 5 0
-- limits customer.b digits 10 0
-- database
create table customer (id bigint primary key, a smallint, b integer);
-- entities
create table customer (id bigint primary key, a integer, b bigint);
-- expect ERROR INSERT_FAILS column public.customer.a
-- expect ERROR INSERT_FAILS column public.customer.b

-- case: a reference is no longer than the key that it copies
-- database
create table country (code varchar(2) primary key);
create table orders (id bigint primary key, country varchar(2) references country);
-- entities
create table country (code varchar(2) primary key);
create table orders (id bigint primary key, country varchar(255) references country);

-- case: a reference is as long as the key that it copies
-- database
create table country (code varchar(3) primary key);
create table orders (id bigint primary key, country varchar(2));
-- entities
create table country (code varchar(3) primary key);
create table orders (id bigint primary key, country varchar(255) references country);
-- expect ERROR INSERT_FAILS column public.orders.country
-- expect WARNING NOT_ENFORCED foreign-key public.orders (country)

-- case: a reference to a reference, and the limit is said in Java
-- limits country.code length 2
-- database
create table country (code text primary key);
create table region (code text primary key references country);
create table orders (id bigint primary key, region varchar(2) references region);
-- entities
create table country (code text primary key);
create table region (code text primary key references country);
create table orders (id bigint primary key, region text references region);
-- expect INFO COSMETIC foreign-key public.orders (region)

-- case: a reference with several columns copies each from its own
-- database
create table place (country varchar(2), code varchar(5), primary key (country, code));
create table orders (id bigint primary key, place varchar(5), land varchar(2), foreign key (land, place) references place (country, code));
-- entities
create table place (country varchar(2), code varchar(5), primary key (country, code));
create table orders (id bigint primary key, place varchar(255), land varchar(255), foreign key (land, place) references place (country, code));

-- case: the columns of a reference are not mixed up
-- database
create table place (country varchar(2), code varchar(5), primary key (country, code));
create table orders (id bigint primary key, place varchar(4), land varchar(2));
-- entities
create table place (country varchar(2), code varchar(5), primary key (country, code));
create table orders (id bigint primary key, place varchar(255), land varchar(255), foreign key (land, place) references place (country, code));
-- expect ERROR INSERT_FAILS column public.orders.place
-- expect WARNING NOT_ENFORCED foreign-key public.orders (land, place)

-- case: a reference copies a constant
-- enum status.code STRING NEW,PAID
-- database
create table status (code text primary key check (code in ('NEW', 'PAID')));
create table orders (id bigint primary key, status varchar(4) references status);
-- entities
create table status (code text primary key check (code in ('NEW', 'PAID')));
create table orders (id bigint primary key, status text references status);
-- expect INFO COSMETIC foreign-key public.orders (status)

-- case: a reference that is shorter than a constant
-- fix both
-- enum status.code STRING NEW,PAID
-- database
create table status (code text primary key check (code in ('NEW', 'PAID')));
create table orders (id bigint primary key, status varchar(3) references status);
-- entities
create table status (code text primary key check (code in ('NEW', 'PAID')));
create table orders (id bigint primary key, status text references status);
-- expect ERROR INSERT_FAILS column public.orders.status

-- case: references to numbers that Java keeps small
-- limits customer.id digits 4 0
-- limits part.id digits 3 2
-- database
create table customer (id bigint primary key);
create table part (id numeric primary key);
create table orders (id bigint primary key, customer_id smallint references customer, part_id numeric(5,2) references part);
-- entities
create table customer (id bigint primary key);
create table part (id numeric(38,2) primary key);
create table orders (id bigint primary key, customer_id bigint references customer, part_id numeric(38,2) references part);
-- expect INFO COSMETIC column public.part.id
-- expect INFO COSMETIC foreign-key public.orders (customer_id)
-- expect INFO COSMETIC foreign-key public.orders (part_id)

-- case: a reference copies a number
-- database
create table customer (id numeric(9,0) primary key);
create table orders (id bigint primary key, customer_id numeric(9,0) references customer);
-- entities
create table customer (id numeric(9,0) primary key);
create table orders (id bigint primary key, customer_id numeric(38,0) references customer);

-- case: tables that refer to each other limit nothing
-- database
create table a (id text primary key, b varchar(9));
create table b (id text primary key references a);
-- entities
create table a (id text primary key, b text);
create table b (id text primary key references a);
alter table a add foreign key (b) references b, add foreign key (id) references b;
-- expect ERROR INSERT_FAILS column public.a.b
-- expect WARNING NOT_ENFORCED foreign-key public.a (b)
-- expect WARNING NOT_ENFORCED foreign-key public.a (id)

-- case: an audit column copies values that are limited
-- role customer_aud AUDIT
-- limits customer.name length 40
-- owners customer.name customer.name
-- owners customer_aud.name customer.name
-- database
create table customer (id bigint primary key, name varchar(255));
create table customer_aud (id bigint not null, rev integer not null, name varchar(40), primary key (rev, id));
-- entities
create table customer (id bigint primary key, name varchar(255));
create table customer_aud (id bigint not null, rev integer not null, name varchar(255), primary key (rev, id));

-- case: an audit column copies values that the audited column limits, as the entities expect
-- role customer_aud AUDIT
-- owners customer.name customer.name
-- owners customer_aud.name customer.name
-- database
create table customer (id bigint primary key, name varchar(40));
create table customer_aud (id bigint not null, rev integer not null, name varchar(40), primary key (rev, id));
-- entities
create table customer (id bigint primary key, name varchar(30));
create table customer_aud (id bigint not null, rev integer not null, name varchar(255), primary key (rev, id));
-- expect INFO COSMETIC column public.customer.name

-- case: an audit column copies no values of another attribute, entity or name
-- role customer_aud AUDIT
-- limits customer.name length 40
-- limits orders.title length 40
-- owners customer.name customer.name
-- owners orders.title orders.title
-- owners customer_aud.title customer.title
-- database
create table customer (id bigint primary key, name varchar(255));
create table orders (id bigint primary key, title varchar(255));
create table customer_aud (id bigint not null, rev integer not null, title varchar(40), primary key (rev, id));
-- entities
create table customer (id bigint primary key, name varchar(255));
create table orders (id bigint primary key, title varchar(255));
create table customer_aud (id bigint not null, rev integer not null, title varchar(255), primary key (rev, id));
-- expect ERROR INSERT_FAILS column public.customer_aud.title

-- case: only an audit column copies values
-- limits customer.name length 40
-- owners customer.name customer.name
-- owners customer_copy.name customer.name
-- database
create table customer (id bigint primary key, name varchar(255));
create table customer_copy (id bigint primary key, name varchar(40));
-- entities
create table customer (id bigint primary key, name varchar(255));
create table customer_copy (id bigint primary key, name varchar(255));
-- expect ERROR INSERT_FAILS column public.customer_copy.name
