CREATE TABLE invoice (
    id bigint PRIMARY KEY,
    paidon date NOT NULL
);

CREATE TABLE letter (
    id bigint PRIMARY KEY,
    sent_to varchar(100) NOT NULL
);
