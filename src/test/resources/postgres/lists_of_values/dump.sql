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
-- Name: colour; Type: DOMAIN; Schema: public; Owner: -
--

CREATE DOMAIN public.colour AS character varying(10)
	CONSTRAINT colour_check CHECK (((VALUE)::text = ANY ((ARRAY['red'::character varying, 'gr''een'::character varying, ')'::character varying])::text[])));


--
-- Name: is_open(character varying); Type: FUNCTION; Schema: public; Owner: -
--

CREATE FUNCTION public.is_open(status character varying DEFAULT CASE WHEN (('x'::character varying)::text = ANY ((ARRAY['a'::character varying, 'b'::character varying])::text[])) THEN 'c'::text ELSE NULL::text END) RETURNS boolean
    LANGUAGE sql
    AS $$select true$$;


--
-- Name: noted(); Type: FUNCTION; Schema: public; Owner: -
--

CREATE FUNCTION public.noted() RETURNS trigger
    LANGUAGE plpgsql
    AS $$begin return new; end$$;


SET default_tablespace = '';

SET default_table_access_method = heap;

--
-- Name: orders; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.orders (
    id integer NOT NULL,
    status character varying(10) DEFAULT 'new'::character varying,
    colour public.colour,
    code character(3),
    number integer,
    open boolean GENERATED ALWAYS AS (((status)::text = ANY ((ARRAY['new'::character varying, 'paid'::character varying])::text[]))) STORED,
    CONSTRAINT orders_code_check CHECK ((code = ANY (ARRAY['a'::bpchar, 'b'::bpchar]))),
    CONSTRAINT orders_colour_check CHECK (((colour)::text = ANY ((ARRAY['red'::character varying, ')'::character varying])::text[]))),
    CONSTRAINT orders_number_check CHECK ((number = ANY (ARRAY[1, 2]))),
    CONSTRAINT orders_status_check CHECK (((status)::text = ANY ((ARRAY['new'::character varying, 'paid'::character varying, 'sent'::character varying])::text[]))),
    CONSTRAINT orders_status_check1 CHECK (((status)::text <> ALL ((ARRAY['lost'::character varying, 'back\slash'::character varying])::text[])))
);


--
-- Name: open_orders; Type: VIEW; Schema: public; Owner: -
--

CREATE VIEW public.open_orders AS
 SELECT orders.id,
    ((orders.status)::text = 'new'::text) AS fresh
   FROM public.orders
  WHERE ((orders.status)::text = ANY ((ARRAY['new'::character varying, 'paid'::character varying])::text[]));


--
-- Name: parts; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.parts (
    status character varying(10)
)
PARTITION BY LIST ((((status)::text = ANY ((ARRAY['new'::character varying, 'paid'::character varying])::text[]))));


--
-- Name: states; Type: MATERIALIZED VIEW; Schema: public; Owner: -
--

CREATE MATERIALIZED VIEW public.states AS
 SELECT
        CASE
            WHEN ((orders.status)::text = ANY ((ARRAY['new'::character varying, 'paid'::character varying])::text[])) THEN 'open'::text
            ELSE 'closed'::text
        END AS state
   FROM public.orders
  WITH NO DATA;


--
-- Name: orders one; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.orders
    ADD CONSTRAINT one EXCLUDE USING btree (status WITH =) WHERE (((status)::text = ANY ((ARRAY['new'::character varying, 'paid'::character varying])::text[])));


--
-- Name: orders orders_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.orders
    ADD CONSTRAINT orders_pkey PRIMARY KEY (id);


--
-- Name: by_status; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX by_status ON public.orders USING btree ((((status)::text = ANY ((ARRAY['new'::character varying, 'paid'::character varying])::text[]))), id) WHERE ((status)::text = ANY ((ARRAY['new'::character varying, 'sent'::character varying])::text[]));


--
-- Name: orders no_delete; Type: RULE; Schema: public; Owner: -
--

CREATE RULE no_delete AS
    ON DELETE TO public.orders
   WHERE ((old.status)::text = ANY ((ARRAY['new'::character varying, 'paid'::character varying])::text[])) DO INSTEAD NOTHING;


--
-- Name: orders on_open; Type: TRIGGER; Schema: public; Owner: -
--

CREATE TRIGGER on_open AFTER UPDATE ON public.orders FOR EACH ROW WHEN (((new.status)::text = ANY ((ARRAY['new'::character varying, 'paid'::character varying])::text[]))) EXECUTE FUNCTION public.noted();


--
-- Name: orders only_open; Type: POLICY; Schema: public; Owner: -
--

CREATE POLICY only_open ON public.orders USING (((status)::text = ANY ((ARRAY['new'::character varying, 'paid'::character varying])::text[]))) WITH CHECK (((status)::text = ANY ((ARRAY['new'::character varying, 'sent'::character varying])::text[])));


--
-- Name: orders; Type: ROW SECURITY; Schema: public; Owner: -
--

ALTER TABLE public.orders ENABLE ROW LEVEL SECURITY;

--
-- PostgreSQL database dump complete
--


