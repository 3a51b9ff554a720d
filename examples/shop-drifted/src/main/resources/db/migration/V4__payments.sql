-- How orders are paid: one table for what all payments share, one for each method.

CREATE SEQUENCE payment_seq START WITH 1 INCREMENT BY 20;

CREATE TABLE payment (
    id          bigint         NOT NULL,
    order_id    bigint         NOT NULL,
    amount      numeric(12, 2) NOT NULL,
    received_at timestamptz,
    CONSTRAINT payment_pkey PRIMARY KEY (id),
    CONSTRAINT payment_amount_check CHECK (amount > 0),
    CONSTRAINT payment_order_id_fkey FOREIGN KEY (order_id) REFERENCES purchase_order (id)
);

CREATE INDEX payment_order_id_idx ON payment (order_id);

COMMENT ON TABLE payment IS 'Money for an order, expected or received.';
COMMENT ON COLUMN payment.received_at IS 'Null until the money has arrived.';

CREATE TABLE card_payment (
    id                 bigint      NOT NULL,
    brand              varchar(30) NOT NULL,
    last_digits        varchar(4)  NOT NULL,
    authorization_code varchar(64) NOT NULL,
    CONSTRAINT card_payment_pkey PRIMARY KEY (id),
    CONSTRAINT card_payment_authorization_code_key UNIQUE (authorization_code),
    CONSTRAINT card_payment_id_fkey FOREIGN KEY (id) REFERENCES payment (id)
);

COMMENT ON TABLE card_payment IS 'A payment by credit or debit card.';

CREATE TABLE bank_transfer (
    id        bigint       NOT NULL,
    iban      varchar(34)  NOT NULL,
    reference varchar(140) NOT NULL,
    CONSTRAINT bank_transfer_pkey PRIMARY KEY (id),
    CONSTRAINT bank_transfer_id_fkey FOREIGN KEY (id) REFERENCES payment (id)
);

COMMENT ON TABLE bank_transfer IS 'A payment by SEPA bank transfer.';
COMMENT ON COLUMN bank_transfer.reference IS 'What the customer wrote; 140 characters at most in SEPA.';
