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
-- Name: other; Type: SCHEMA; Schema: -; Owner: -
--

CREATE SCHEMA other;


SET default_tablespace = '';

SET default_table_access_method = heap;

--
-- Name: more; Type: TABLE; Schema: other; Owner: -
--

CREATE TABLE other.more (
    id integer NOT NULL
);


--
-- Name: child; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.child (
    first integer,
    second integer
);


--
-- Name: parent; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.parent (
    id integer NOT NULL,
    a integer,
    b integer
);


--
-- Name: invoker; Type: VIEW; Schema: public; Owner: -
--

CREATE VIEW public.invoker WITH (security_invoker='true') AS
 SELECT parent.id
   FROM public.parent;


--
-- Name: more more_pkey; Type: CONSTRAINT; Schema: other; Owner: -
--

ALTER TABLE ONLY other.more
    ADD CONSTRAINT more_pkey PRIMARY KEY (id);


--
-- Name: parent pair; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.parent
    ADD CONSTRAINT pair UNIQUE NULLS NOT DISTINCT (b, a);


--
-- Name: parent parent_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.parent
    ADD CONSTRAINT parent_pkey PRIMARY KEY (id);


--
-- Name: one; Type: INDEX; Schema: public; Owner: -
--

CREATE UNIQUE INDEX one ON public.parent USING btree (a) NULLS NOT DISTINCT;


--
-- Name: child some_columns; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.child
    ADD CONSTRAINT some_columns FOREIGN KEY (second, first) REFERENCES public.parent(b, a) ON DELETE SET NULL (first);


--
-- Name: by_schema; Type: PUBLICATION; Schema: -; Owner: -
--

CREATE PUBLICATION by_schema WITH (publish = 'insert, update, delete, truncate');


--
-- Name: filtered; Type: PUBLICATION; Schema: -; Owner: -
--

CREATE PUBLICATION filtered WITH (publish = 'insert, update, delete, truncate');


--
-- Name: filtered more; Type: PUBLICATION TABLE; Schema: other; Owner: -
--

ALTER PUBLICATION filtered ADD TABLE ONLY other.more;


--
-- Name: filtered parent; Type: PUBLICATION TABLE; Schema: public; Owner: -
--

ALTER PUBLICATION filtered ADD TABLE ONLY public.parent (id, a) WHERE ((id > 10));


--
-- Name: by_schema other; Type: PUBLICATION TABLES IN SCHEMA; Schema: other; Owner: -
--

ALTER PUBLICATION by_schema ADD TABLES IN SCHEMA other;


--
-- PostgreSQL database dump complete
--


