-- case: no foreign key
-- all
create table tenant (id bigint primary key);
create table party (id bigint primary key);
-- database
create table customer (id bigint primary key, tenant bigint);
-- entities
create table customer (id bigint primary key, tenant bigint references tenant);
-- expect WARNING NOT_ENFORCED foreign-key public.customer (tenant)

-- case: a foreign key to another table
-- all
create table tenant (id bigint primary key);
create table party (id bigint primary key);
-- database
create table customer (id bigint primary key, tenant bigint references party);
-- entities
create table customer (id bigint primary key, tenant bigint references tenant);
-- expect ERROR INSERT_FAILS foreign-key public.customer (tenant)

-- case: the referenced column is unique within a tenant
-- column profile.tenant TENANT
-- column preference.tenant TENANT
-- infer profile.user_id
-- reader profile.user_id Preference.profile
-- database
create table profile (id bigint primary key, user_id text, tenant text, unique (user_id, tenant));
create table preference (id bigint primary key, user_id text, tenant text);
-- entities
create table profile (id bigint primary key, user_id text, tenant text, unique (user_id));
create table preference (id bigint primary key, user_id text references profile (user_id), tenant text);
-- expect WARNING NOT_ENFORCED foreign-key public.preference (user_id)

-- case: no foreign key of a collection of values
-- collection customer_tag.customer_id Customer.tags values
-- reference customer_tag.customer_id Customer.tags
-- owners customer_tag.customer_id Customer.tags
-- all
create table customer (id bigint primary key);
-- database
create table customer_tag (customer_id bigint, tag text);
-- entities
create table customer_tag (customer_id bigint references customer, tag text);
-- expect WARNING NOT_ENFORCED foreign-key public.customer_tag (customer_id)

-- case: no foreign key of a map's key
-- collection rate.customer_id Customer.rates values
-- reference rate.rater_id Customer.rates
-- owners rate.rater_id Customer.rates
-- column rate.rater_id INDEX
-- all
create table customer (id bigint primary key);
-- database
create table rate (customer_id bigint references customer, rater_id bigint, rate int);
-- entities
create table rate (customer_id bigint references customer, rater_id bigint references customer, rate int);
-- expect WARNING NOT_ENFORCED foreign-key public.rate (rater_id)

-- case: no foreign key of a join table to its owner
-- collection friend.customer_id Customer.friends joined
-- reference friend.customer_id Customer.friends
-- owners friend.customer_id Customer.friends
-- reference friend.friend_id Customer.friends
-- owners friend.friend_id Customer.friends
-- all
create table customer (id bigint primary key);
-- database
create table friend (customer_id bigint, friend_id bigint references customer);
-- entities
create table friend (customer_id bigint references customer, friend_id bigint references customer);
-- expect WARNING NOT_ENFORCED foreign-key public.friend (customer_id)

-- case: no foreign key of a join table to its elements
-- collection friend.customer_id Customer.friends joined
-- reference friend.customer_id Customer.friends
-- owners friend.customer_id Customer.friends
-- reference friend.friend_id Customer.friends
-- owners friend.friend_id Customer.friends
-- all
create table customer (id bigint primary key);
-- database
create table friend (customer_id bigint references customer, friend_id bigint);
-- entities
create table friend (customer_id bigint references customer, friend_id bigint references customer);
-- expect WARNING NOT_ENFORCED foreign-key public.friend (friend_id)

-- case: no foreign key of an association that shares its column with a collection
-- collection line.cart_id Cart.amounts values
-- reference line.cart_id Line.cart
-- owners line.cart_id Line.cart,Cart.amounts
-- all
create table cart (id bigint primary key);
-- database
create table line (id bigint primary key, cart_id bigint, amount int);
-- entities
create table line (id bigint primary key, cart_id bigint references cart, amount int);
-- expect WARNING NOT_ENFORCED foreign-key public.line (cart_id)
