create table loan (
    id bigint not null,
    member_id bigint not null,
    barcode varchar(40) not null,
    due_on date not null,
    fee numeric(8, 2),
    constraint loan_pkey primary key (id),
    constraint loan_member_id_fkey foreign key (member_id) references member (id)
);
create index loan_member_id_idx on loan (member_id);
