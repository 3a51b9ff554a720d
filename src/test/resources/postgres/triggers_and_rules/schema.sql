create table orders (id integer primary key, total numeric, note text);
create table log (what text);
create view open_orders as select id, total from orders;
create function audit() returns trigger language plpgsql as 'begin return new; end';
create function note_ddl() returns event_trigger language plpgsql as 'begin end';
create trigger plain before insert on orders for each row execute function audit();
create trigger several after insert or update or delete or truncate on orders for each statement execute function audit();
create trigger some_columns before update of total, id on orders for each row execute function audit();
create trigger "conditional WHEN (" after update on orders for each row
    when (old.total is distinct from new.total and new.note <> ') EXECUTE FUNCTION ') execute function audit();
create trigger arguing before delete on orders for each row execute function audit('a''b', '\', '2');
create trigger transitions after update on orders referencing old table as before_rows new table as after_rows
    for each statement execute function audit();
create constraint trigger checking after insert on orders deferrable initially deferred for each row execute function audit();
create constraint trigger of_two after insert on orders from log for each row execute function audit();
create trigger instead instead of insert on open_orders for each row execute function audit();
alter table orders disable trigger plain;
alter table orders enable always trigger several;
alter table orders enable replica trigger arguing;
create rule logging as on insert to orders do also insert into log values ('new');
create rule nothing as on delete to orders where old.id = 1 do instead nothing;
alter table orders disable rule nothing;
create event trigger on_ddl on ddl_command_end when tag in ('DROP TABLE', 'CREATE TABLE') execute function note_ddl();
alter event trigger on_ddl disable;
comment on trigger plain on orders is 'first';
comment on rule logging on orders is 'logs';
comment on event trigger on_ddl is 'of the database';
