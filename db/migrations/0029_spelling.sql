-- Words with typing errors, in queries that find nothing as they were typed.

create function search.sorted_letters(word text) returns text language sql immutable strict parallel safe as $$
  select string_agg(letter, '' order by letter) from regexp_split_to_table(word, '') letter
$$;

-- A word that some product has, or two of them that were written in one, in place of one with typing errors: with one error, then two
-- words, then with more errors. Of several rather one that begins the same, then one that more products have, because names of
-- products have errors, too. A third of the letters may be wrong; two that changed places are one error. In the number
-- that was typed.
create function search.nearest_word(word text) returns text language sql stable
security definer set search_path = search, public, pg_catalog set pg_trgm.similarity_threshold = 0.2 as $$
  with spelled as (
    select left(nearest_word.word, 60) as typed, '' as ending
    union select left(search.stem(nearest_word.word), 60), 's' where search.stem(nearest_word.word) || 's' = nearest_word.word
  ), near as materialized (
    select w.word, s.ending, left(w.word, 2) <> left(s.typed, 2) as begins_otherwise, similarity(w.word, s.typed) as likeness,
      case when letters = 2 and char_length(w.word) = char_length(s.typed) and search.sorted_letters(w.word) = search.sorted_letters(s.typed) then 1 else letters end as errors
    from spelled s join search.word w on w.word % s.typed, levenshtein_less_equal(w.word, s.typed, greatest(1, char_length(s.typed) / 3)) letters
    where letters <= greatest(1, char_length(s.typed) / 3)
    order by errors, begins_otherwise, likeness desc, w.word limit 8
  ), tied as materialized (
    select near.*, count(*) over () > 1 as has_others from near where (errors, begins_otherwise) = (select errors, begins_otherwise from near order by errors, begins_otherwise limit 1)
  ), best as (
    select tied.word || ending as word, errors from tied
    order by case when has_others then (select count(*) from (select from search.product_document d where d.document @@ tied.word::tsquery limit 400) p) end desc,
      likeness desc, tied.word limit 1
  ), two as (
    select one || ' ' || other as word from generate_series(3, least(char_length(nearest_word.word), 60) - 3) length,
      left(nearest_word.word, length) one, substr(left(nearest_word.word, 60), length + 1) other
    where nearest_word.word ~ '^[a-z]+$' and exists (select from search.word w where w.word = one) and exists (select from search.word w where w.word = search.stem(other))
      and exists (select from search.product_document d where d.document @@ (one || '&' || search.stem(other))::tsquery)
    order by length desc limit 1
  )
  select coalesce((select best.word from best where errors <= 1), (select two.word from two), (select best.word from best))
$$;
