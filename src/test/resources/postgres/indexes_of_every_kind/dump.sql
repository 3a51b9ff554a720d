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
-- Name: pg_trgm; Type: EXTENSION; Schema: -; Owner: -
--

CREATE EXTENSION IF NOT EXISTS pg_trgm WITH SCHEMA public;


--
-- Name: EXTENSION pg_trgm; Type: COMMENT; Schema: -; Owner: -
--

COMMENT ON EXTENSION pg_trgm IS 'text similarity measurement and index searching based on trigrams';


SET default_tablespace = '';

SET default_table_access_method = heap;

--
-- Name: indexed; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.indexed (
    id bigint NOT NULL,
    name text,
    email character varying(100),
    a integer NOT NULL,
    b integer,
    tags text[],
    doc jsonb,
    place point,
    during tsrange,
    german text COLLATE pg_catalog."C",
    padded character(5),
    word tsvector
);


--
-- Name: indexed indexed_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.indexed
    ADD CONSTRAINT indexed_pkey PRIMARY KEY (id);


--
-- Name: blocks; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX blocks ON public.indexed USING brin (id) WITH (pages_per_range='32');


--
-- Name: collated; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX collated ON public.indexed USING btree (name COLLATE "C", german, german COLLATE "POSIX", lower(name) COLLATE "C");


--
-- Name: defaults; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX defaults ON public.indexed USING btree (email, padded);


--
-- Name: document; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX document ON public.indexed USING gin (doc jsonb_path_ops);


--
-- Name: expressions; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX expressions ON public.indexed USING btree (lower(name), ((a + b)), COALESCE(email, ')'::character varying));


--
-- Name: filled; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX filled ON public.indexed USING btree (b) WITH (fillfactor='70');


--
-- Name: hashed; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX hashed ON public.indexed USING hash (email);


--
-- Name: including; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX including ON public.indexed USING btree (a) INCLUDE (b, name);


--
-- Name: inverted; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX inverted ON public.indexed USING gin (tags);


--
-- Name: one; Type: INDEX; Schema: public; Owner: -
--

CREATE UNIQUE INDEX one ON public.indexed USING btree (email);


--
-- Name: ordered; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX ordered ON public.indexed USING btree (a DESC, b DESC NULLS LAST, id NULLS FIRST);


--
-- Name: other_class; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX other_class ON public.indexed USING btree (name text_pattern_ops, email varchar_pattern_ops);


--
-- Name: partial; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX partial ON public.indexed USING btree (a) WHERE ((b IS NOT NULL) AND (a > 0));


--
-- Name: plain; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX plain ON public.indexed USING btree (name);


--
-- Name: INDEX plain; Type: COMMENT; Schema: public; Owner: -
--

COMMENT ON INDEX public.plain IS 'by name';


--
-- Name: replica; Type: INDEX; Schema: public; Owner: -
--

CREATE UNIQUE INDEX replica ON public.indexed USING btree (id, a);

ALTER TABLE ONLY public.indexed REPLICA IDENTITY USING INDEX replica;


--
-- Name: spot; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX spot ON public.indexed USING gist (place);


--
-- Name: trigram; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX trigram ON public.indexed USING gist (name public.gist_trgm_ops (siglen='32'));


--
-- PostgreSQL database dump complete
--


