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
-- Name: archive; Type: SCHEMA; Schema: -; Owner: -
--

CREATE SCHEMA archive;


--
-- Name: audit(); Type: FUNCTION; Schema: public; Owner: -
--

CREATE FUNCTION public.audit() RETURNS trigger
    LANGUAGE plpgsql
    AS $$begin return new; end$$;


SET default_tablespace = '';

--
-- Name: event; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.event (
    id bigint NOT NULL,
    at date NOT NULL,
    kind text,
    CONSTRAINT positive CHECK ((id > 0))
)
PARTITION BY RANGE (at);


--
-- Name: event_old; Type: TABLE; Schema: archive; Owner: -
--

CREATE TABLE archive.event_old (
    id bigint NOT NULL,
    at date NOT NULL,
    kind text,
    CONSTRAINT positive CHECK ((id > 0))
)
PARTITION BY RANGE (id);


SET default_table_access_method = heap;

--
-- Name: event_old_a; Type: TABLE; Schema: archive; Owner: -
--

CREATE TABLE archive.event_old_a (
    id bigint NOT NULL,
    at date NOT NULL,
    kind text,
    CONSTRAINT positive CHECK ((id > 0))
);


--
-- Name: animal; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.animal (
    id integer NOT NULL,
    name text NOT NULL,
    legs integer,
    CONSTRAINT named CHECK ((name <> ''::text))
);

ALTER TABLE ONLY public.animal REPLICA IDENTITY FULL;


--
-- Name: attached; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.attached (
    id bigint NOT NULL,
    at date NOT NULL,
    kind text,
    CONSTRAINT positive CHECK ((id > 0))
);


--
-- Name: pet; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.pet (
    owner text
)
WITH (fillfactor='70', autovacuum_enabled='false');


--
-- Name: dog; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.dog (
    breed text
)
INHERITS (public.animal, public.pet);


--
-- Name: event_2025; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.event_2025 (
    id bigint NOT NULL,
    at date NOT NULL,
    kind text DEFAULT 'x'::text,
    CONSTRAINT own_check CHECK ((id < 1000)),
    CONSTRAINT positive CHECK ((id > 0))
);


--
-- Name: event_rest; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.event_rest (
    id bigint NOT NULL,
    at date NOT NULL,
    kind text,
    CONSTRAINT positive CHECK ((id > 0))
);


--
-- Name: hashed; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.hashed (
    id integer,
    name text
)
PARTITION BY HASH (id, lower(name));


--
-- Name: hashed_0; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.hashed_0 (
    id integer,
    name text
);


--
-- Name: listed; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.listed (
    kind text
)
PARTITION BY LIST (kind);


--
-- Name: listed_a; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.listed_a (
    kind text
);


--
-- Name: refers; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.refers (
    id integer NOT NULL,
    event bigint,
    at date
);


--
-- Name: scratchpad; Type: TABLE; Schema: public; Owner: -
--

CREATE UNLOGGED TABLE public.scratchpad (
    id integer
);


--
-- Name: event_old; Type: TABLE ATTACH; Schema: archive; Owner: -
--

ALTER TABLE ONLY public.event ATTACH PARTITION archive.event_old FOR VALUES FROM (MINVALUE) TO ('2025-01-01');


--
-- Name: event_old_a; Type: TABLE ATTACH; Schema: archive; Owner: -
--

ALTER TABLE ONLY archive.event_old ATTACH PARTITION archive.event_old_a FOR VALUES FROM ('0') TO ('1000');


--
-- Name: attached; Type: TABLE ATTACH; Schema: public; Owner: -
--

ALTER TABLE ONLY public.event ATTACH PARTITION public.attached FOR VALUES FROM ('2026-01-01') TO ('2027-01-01');


--
-- Name: event_2025; Type: TABLE ATTACH; Schema: public; Owner: -
--

ALTER TABLE ONLY public.event ATTACH PARTITION public.event_2025 FOR VALUES FROM ('2025-01-01') TO ('2026-01-01');


--
-- Name: event_rest; Type: TABLE ATTACH; Schema: public; Owner: -
--

ALTER TABLE ONLY public.event ATTACH PARTITION public.event_rest DEFAULT;


--
-- Name: hashed_0; Type: TABLE ATTACH; Schema: public; Owner: -
--

ALTER TABLE ONLY public.hashed ATTACH PARTITION public.hashed_0 FOR VALUES WITH (modulus 2, remainder 0);


--
-- Name: listed_a; Type: TABLE ATTACH; Schema: public; Owner: -
--

ALTER TABLE ONLY public.listed ATTACH PARTITION public.listed_a FOR VALUES IN ('a', 'b''c', NULL);


--
-- Name: event event_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.event
    ADD CONSTRAINT event_pkey PRIMARY KEY (id, at);


--
-- Name: event_old event_old_pkey; Type: CONSTRAINT; Schema: archive; Owner: -
--

ALTER TABLE ONLY archive.event_old
    ADD CONSTRAINT event_old_pkey PRIMARY KEY (id, at);


--
-- Name: event_old_a event_old_a_pkey; Type: CONSTRAINT; Schema: archive; Owner: -
--

ALTER TABLE ONLY archive.event_old_a
    ADD CONSTRAINT event_old_a_pkey PRIMARY KEY (id, at);


--
-- Name: animal animal_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.animal
    ADD CONSTRAINT animal_pkey PRIMARY KEY (id);


--
-- Name: attached attached_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.attached
    ADD CONSTRAINT attached_pkey PRIMARY KEY (id, at);


--
-- Name: event_2025 event_2025_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.event_2025
    ADD CONSTRAINT event_2025_pkey PRIMARY KEY (id, at);


--
-- Name: event_rest event_rest_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.event_rest
    ADD CONSTRAINT event_rest_pkey PRIMARY KEY (id, at);


--
-- Name: refers refers_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.refers
    ADD CONSTRAINT refers_pkey PRIMARY KEY (id);


--
-- Name: event_kind; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX event_kind ON ONLY public.event USING btree (kind);


--
-- Name: event_old_kind_idx; Type: INDEX; Schema: archive; Owner: -
--

CREATE INDEX event_old_kind_idx ON ONLY archive.event_old USING btree (kind);


--
-- Name: event_old_a_kind_idx; Type: INDEX; Schema: archive; Owner: -
--

CREATE INDEX event_old_a_kind_idx ON archive.event_old_a USING btree (kind);


--
-- Name: attached_kind_idx; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX attached_kind_idx ON public.attached USING btree (kind);


--
-- Name: event_2025_kind_idx; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX event_2025_kind_idx ON public.event_2025 USING btree (kind);


--
-- Name: event_rest_kind_idx; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX event_rest_kind_idx ON public.event_rest USING btree (kind);


--
-- Name: own_index; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX own_index ON public.event_2025 USING btree (at);


--
-- Name: event_old_a_kind_idx; Type: INDEX ATTACH; Schema: archive; Owner: -
--

ALTER INDEX archive.event_old_kind_idx ATTACH PARTITION archive.event_old_a_kind_idx;


--
-- Name: event_old_a_pkey; Type: INDEX ATTACH; Schema: archive; Owner: -
--

ALTER INDEX archive.event_old_pkey ATTACH PARTITION archive.event_old_a_pkey;


--
-- Name: event_old_kind_idx; Type: INDEX ATTACH; Schema: archive; Owner: -
--

ALTER INDEX public.event_kind ATTACH PARTITION archive.event_old_kind_idx;


--
-- Name: event_old_pkey; Type: INDEX ATTACH; Schema: archive; Owner: -
--

ALTER INDEX public.event_pkey ATTACH PARTITION archive.event_old_pkey;


--
-- Name: attached_kind_idx; Type: INDEX ATTACH; Schema: public; Owner: -
--

ALTER INDEX public.event_kind ATTACH PARTITION public.attached_kind_idx;


--
-- Name: attached_pkey; Type: INDEX ATTACH; Schema: public; Owner: -
--

ALTER INDEX public.event_pkey ATTACH PARTITION public.attached_pkey;


--
-- Name: event_2025_kind_idx; Type: INDEX ATTACH; Schema: public; Owner: -
--

ALTER INDEX public.event_kind ATTACH PARTITION public.event_2025_kind_idx;


--
-- Name: event_2025_pkey; Type: INDEX ATTACH; Schema: public; Owner: -
--

ALTER INDEX public.event_pkey ATTACH PARTITION public.event_2025_pkey;


--
-- Name: event_rest_kind_idx; Type: INDEX ATTACH; Schema: public; Owner: -
--

ALTER INDEX public.event_kind ATTACH PARTITION public.event_rest_kind_idx;


--
-- Name: event_rest_pkey; Type: INDEX ATTACH; Schema: public; Owner: -
--

ALTER INDEX public.event_pkey ATTACH PARTITION public.event_rest_pkey;


--
-- Name: event audited; Type: TRIGGER; Schema: public; Owner: -
--

CREATE TRIGGER audited AFTER INSERT ON public.event FOR EACH ROW EXECUTE FUNCTION public.audit();


--
-- Name: refers refers_event_at_fkey; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.refers
    ADD CONSTRAINT refers_event_at_fkey FOREIGN KEY (event, at) REFERENCES public.event(id, at);


--
-- PostgreSQL database dump complete
--


