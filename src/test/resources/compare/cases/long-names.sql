-- case: T37 a name of 63 bytes
-- all
create table customer (id bigint primary key, the_address_that_the_customer_wants_every_parcel_delivered_to__ integer);

-- case: T37 a longer name is cut on both sides, and said
-- shortened customer.the_address_that_the_customer_wants_every_parcel_delivered_to_f the_address_that_the_customer_wants_every_parcel_delivered_to_first
-- all
create table customer (id bigint primary key, the_address_that_the_customer_wants_every_parcel_delivered_to_first integer);
-- expect WARNING COSMETIC column public.customer.the_address_that_the_customer_wants_every_parcel_delivered_to_f
