CREATE SCHEMA selling;
SET search_path TO selling;
CREATE SEQUENCE shopping_cart_seq INCREMENT 50;
CREATE TABLE shopping_cart (
    id bigint PRIMARY KEY,
    display_name varchar(60),
    merged_into bigint REFERENCES shopping_cart,
    street_name varchar(255),
    house_number integer,
    cart_state varchar(255) CHECK (cart_state IN ('OPEN', 'DONE'))
);
CREATE TABLE shopping_cart_coupon_codes (
    shopping_cart_id bigint NOT NULL REFERENCES shopping_cart,
    coupon_codes varchar(255)
);
CREATE TABLE old_voucher (
    id bigint PRIMARY KEY,
    secret_code varchar(10) NOT NULL
);
