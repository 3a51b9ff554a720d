-- case: a name of 63 bytes
-- trap T37
-- all
create table customer (id bigint primary key, the_address_that_the_customer_wants_every_parcel_delivered_to__ integer);

-- case: a longer name is truncated on both sides and reported
-- trap T37
-- shortened customer.the_address_that_the_customer_wants_every_parcel_delivered_to_f the_address_that_the_customer_wants_every_parcel_delivered_to_first
-- all
create table customer (id bigint primary key, the_address_that_the_customer_wants_every_parcel_delivered_to_first integer);
-- expect WARNING COSMETIC column public.customer.the_address_that_the_customer_wants_every_parcel_delivered_to_f
