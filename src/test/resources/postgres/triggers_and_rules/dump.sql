--
-- PostgreSQL database dump
--



SET statement_timeout = 0;
SET lock_timeout = 0;
SET idle_in_transaction_session_timeout = 0;
SET client_encoding = 'UTF8';
SET standard_conforming_strings = on;
SELECT pg_catalog.set_config('search_path', '', false);
SET check_function_bodies = false;
SET xmloption = content;
SET client_min_messages = warning;
SET row_security = off;

--
-- Name: audit(); Type: FUNCTION; Schema: public; Owner: -
--

CREATE FUNCTION public.audit() RETURNS trigger
    LANGUAGE plpgsql
    AS $$begin return new; end$$;


--
-- Name: note_ddl(); Type: FUNCTION; Schema: public; Owner: -
--

CREATE FUNCTION public.note_ddl() RETURNS event_trigger
    LANGUAGE plpgsql
    AS $$begin end$$;


SET default_tablespace = '';

SET default_table_access_method = heap;

--
-- Name: log; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.log (
    what text
);


--
-- Name: orders; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.orders (
    id integer NOT NULL,
    total numeric,
    note text
);


--
-- Name: open_orders; Type: VIEW; Schema: public; Owner: -
--

CREATE VIEW public.open_orders AS
 SELECT orders.id,
    orders.total
   FROM public.orders;


--
-- Name: orders orders_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.orders
    ADD CONSTRAINT orders_pkey PRIMARY KEY (id);


--
-- Name: orders logging; Type: RULE; Schema: public; Owner: -
--

CREATE RULE logging AS
    ON INSERT TO public.orders DO  INSERT INTO public.log (what)
  VALUES ('new'::text);


--
-- Name: RULE logging ON orders; Type: COMMENT; Schema: public; Owner: -
--

COMMENT ON RULE logging ON public.orders IS 'logs';


--
-- Name: orders nothing; Type: RULE; Schema: public; Owner: -
--

CREATE RULE nothing AS
    ON DELETE TO public.orders
   WHERE (old.id = 1) DO INSTEAD NOTHING;
ALTER TABLE public.orders DISABLE RULE nothing;


--
-- Name: orders arguing; Type: TRIGGER; Schema: public; Owner: -
--

CREATE TRIGGER arguing BEFORE DELETE ON public.orders FOR EACH ROW EXECUTE FUNCTION public.audit('a''b', '\', '2');

ALTER TABLE public.orders ENABLE REPLICA TRIGGER arguing;


--
-- Name: orders checking; Type: TRIGGER; Schema: public; Owner: -
--

CREATE CONSTRAINT TRIGGER checking AFTER INSERT ON public.orders DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION public.audit();


--
-- Name: orders conditional WHEN (; Type: TRIGGER; Schema: public; Owner: -
--

CREATE TRIGGER "conditional WHEN (" AFTER UPDATE ON public.orders FOR EACH ROW WHEN (((old.total IS DISTINCT FROM new.total) AND (new.note <> ') EXECUTE FUNCTION '::text))) EXECUTE FUNCTION public.audit();


--
-- Name: open_orders instead; Type: TRIGGER; Schema: public; Owner: -
--

CREATE TRIGGER instead INSTEAD OF INSERT ON public.open_orders FOR EACH ROW EXECUTE FUNCTION public.audit();


--
-- Name: orders of_two; Type: TRIGGER; Schema: public; Owner: -
--

CREATE CONSTRAINT TRIGGER of_two AFTER INSERT ON public.orders FROM public.log NOT DEFERRABLE INITIALLY IMMEDIATE FOR EACH ROW EXECUTE FUNCTION public.audit();


--
-- Name: orders plain; Type: TRIGGER; Schema: public; Owner: -
--

CREATE TRIGGER plain BEFORE INSERT ON public.orders FOR EACH ROW EXECUTE FUNCTION public.audit();

ALTER TABLE public.orders DISABLE TRIGGER plain;


--
-- Name: TRIGGER plain ON orders; Type: COMMENT; Schema: public; Owner: -
--

COMMENT ON TRIGGER plain ON public.orders IS 'first';


--
-- Name: orders several; Type: TRIGGER; Schema: public; Owner: -
--

CREATE TRIGGER several AFTER INSERT OR DELETE OR UPDATE OR TRUNCATE ON public.orders FOR EACH STATEMENT EXECUTE FUNCTION public.audit();

ALTER TABLE public.orders ENABLE ALWAYS TRIGGER several;


--
-- Name: orders some_columns; Type: TRIGGER; Schema: public; Owner: -
--

CREATE TRIGGER some_columns BEFORE UPDATE OF total, id ON public.orders FOR EACH ROW EXECUTE FUNCTION public.audit();


--
-- Name: orders transitions; Type: TRIGGER; Schema: public; Owner: -
--

CREATE TRIGGER transitions AFTER UPDATE ON public.orders REFERENCING OLD TABLE AS before_rows NEW TABLE AS after_rows FOR EACH STATEMENT EXECUTE FUNCTION public.audit();


--
-- Name: on_ddl; Type: EVENT TRIGGER; Schema: -; Owner: -
--

CREATE EVENT TRIGGER on_ddl ON ddl_command_end
         WHEN TAG IN ('DROP TABLE', 'CREATE TABLE')
   EXECUTE FUNCTION public.note_ddl();

ALTER EVENT TRIGGER on_ddl DISABLE;


--
-- Name: EVENT TRIGGER on_ddl; Type: COMMENT; Schema: -; Owner: -
--

COMMENT ON EVENT TRIGGER on_ddl IS 'of the database';


--
-- PostgreSQL database dump complete
--


