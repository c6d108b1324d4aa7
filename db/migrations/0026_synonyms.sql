-- Words of the trade that mean the same, and designations of the same standard: edited by the catalog's staff, read by search.

create table catalog.synonym (
  id bigint generated always as identity,
  language text not null default 'en',
  term text not null,
  meaning text not null,
  version integer not null default 1,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  constraint synonym_pkey primary key (id),
  constraint synonym_language check (language ~ '^[a-z]{2}$'),
  constraint synonym_term check (term = lower(btrim(term)) and char_length(term) between 1 and 80 and term !~ '[[:cntrl:]]|(\S+ ){5}'),
  constraint synonym_meaning check (meaning = lower(btrim(meaning)) and char_length(meaning) between 1 and 120 and meaning !~ '[[:cntrl:]]'),
  constraint synonym_says_more check (meaning <> term),
  constraint synonym_unique unique (language, term, meaning)
);
comment on table catalog.synonym is 'A query that says `term` also finds what says all words of `meaning`.';
comment on column catalog.synonym.language is 'ISO 639-1: whose word the term is. Search reads all languages, because buyers mix them.';
create index synonym_by_term on catalog.synonym (term collate catalog.natural, meaning collate catalog.natural, id);
create trigger touch before update on catalog.synonym for each row execute function catalog.touch();
select audit.watch('catalog.synonym');

create trigger d_words_insert after insert on catalog.synonym referencing new table as new_rows for each statement execute function search.words_changed('term');
create trigger d_words_update after update on catalog.synonym referencing new table as new_rows for each statement execute function search.words_changed('term');

create view search.synonym as select language, term, meaning from catalog.synonym;

insert into catalog.synonym (term, meaning) values
  -- drives and heads
  ('allen', 'hex socket'), ('imbus', 'hex socket'), ('inbus', 'hex socket'), ('unbrako', 'hex socket'), ('hexagon socket', 'hex socket'), ('shcs', 'socket head cap'),
  ('torx', 'hexalobular'), ('tx', 'hexalobular'), ('star drive', 'hexalobular'), ('phillips', 'cross recess'), ('pozidriv', 'cross recess'), ('posidrive', 'cross recess'), ('pozidrive', 'cross recess'),
  ('csk', 'countersunk'), ('pan head', 'pan'), ('button head', 'button'), ('cheese head', 'cheese'), ('round head', 'round'), ('truss head', 'truss'), ('oval head', 'raised countersunk'), ('socket head', 'socket cap'), ('flat head', 'countersunk'), ('hexagon', 'hex'), ('hexagonal', 'hex'), ('slot', 'slotted'), ('fhcs', 'countersunk socket'), ('bhcs', 'button head'),
  ('grub screw', 'set screw'), ('grub', 'set screw'), ('machine bolt', 'hex bolt'), ('coach bolt', 'carriage bolt'), ('carriage', 'cup square'), ('coach screw', 'lag screw'),
  ('all thread', 'threaded rod'), ('allthread', 'threaded rod'), ('studding', 'threaded rod'), ('bolt', 'screw'),
  -- nuts, washers, rings, pins
  ('nyloc', 'non-metallic insert'), ('nylock', 'non-metallic insert'), ('nylon insert', 'non-metallic insert'), ('stop nut', 'lock nut'), ('locknut', 'lock nut'), ('jam nut', 'thin nut'),
  ('acorn nut', 'domed cap nut'), ('cap nut', 'domed nut'), ('castle nut', 'slotted nut'), ('coupler nut', 'coupling nut'), ('fender', 'extra large'), ('fender', 'large'), ('mudguard', 'large'),
  ('penny washer', 'large washer'), ('split washer', 'spring lock washer'), ('grower', 'spring lock'), ('belleville', 'disc spring'), ('conical spring washer', 'disc spring'),
  ('circlip', 'external retaining ring'), ('circlip', 'internal retaining ring'), ('internal circlip', 'internal retaining ring'), ('external circlip', 'external retaining ring'), ('snap ring', 'retaining ring'), ('circlip for shaft', 'external retaining ring'), ('circlip for bore', 'internal retaining ring'), ('shaft circlip', 'external retaining ring'), ('bore circlip', 'internal retaining ring'), ('seeger', 'retaining ring'), ('c-clip', 'retaining ring'), ('e clip', 'e-clip'), ('e ring', 'e-clip'),
  ('roll pin', 'spring pin'), ('roll pin', 'slotted spring pin'), ('tension pin', 'spring pin'), ('split pin', 'cotter pin'), ('cotter', 'split pin'), ('dowel', 'parallel pin'), ('woodruff', 'woodruff key'),
  ('feather key', 'parallel key'), ('machine key', 'parallel key'),
  -- tools
  ('allen key', 'hex key'), ('allen wrench', 'hex key'), ('hex wrench', 'hex key'), ('hexagon key', 'hex key'), ('imbus key', 'hex key'),
  -- materials and surfaces
  ('inox', 'stainless'), ('ss', 'stainless'), ('a2', '18-8'), ('a2', '304'), ('v2a', 'a2'), ('v4a', 'a4'), ('a4', '316'), ('304', 'a2'), ('316', 'a4'), ('18-8', 'a2'),
  ('viton', 'fkm'), ('fpm', 'fkm'), ('buna-n', 'nbr'), ('buna', 'nbr'), ('nitrile', 'nbr'), ('silicone', 'vmq'), ('teflon', 'ptfe'), ('nylon', 'pa'), ('delrin', 'pom'), ('acetal', 'pom'),
  ('galvanised', 'zinc'), ('galvanized', 'zinc'), ('zn', 'zinc'), ('bzp', 'zinc'), ('hdg', 'hot-dip galvanised'), ('black', 'black oxide'), ('ms', 'mild steel'), ('carbide', 'solid carbide'), ('hss', 'high-speed steel'),
  -- bearings and seals
  ('2z', 'zz'), ('zz', '2z'), ('2rs', 'sealed'), ('ddu', '2rs'), ('llu', '2rs'), ('2rs1', '2rs'), ('2rsr', '2rs'), ('vv', '2rs'), ('oil seal', 'shaft seal'), ('simmerring', 'shaft seal'), ('o ring', 'o-ring'), ('oring', 'o-ring'),
  ('ball race', 'ball bearing'), ('plummer block', 'pillow block'), ('cs', 'cross section'),
  -- profiles
  ('square tube', 'square hollow section'), ('rectangular tube', 'rectangular hollow section'), ('round tube', 'circular hollow section'), ('box section', 'hollow section'),
  -- pipes
  ('weld neck', 'welding neck'), ('type k', 'sch k'), ('type l', 'sch l'), ('type m', 'sch m'),
  -- electrics and machines
  ('3 phase', 'three phase'), ('3-phase', 'three phase'), ('three phase', '3-phase'), ('1-phase', 'single phase'), ('single phase', '1-phase'), ('psu', 'power supply'), ('smps', 'power supply'), ('ssd', 'solid state'), ('solid state drive', 'ssd'), ('hard drive', 'hdd'), ('hard disk', 'hdd'), ('harddisk', 'hdd'), ('case fan', 'axial fan'), ('gearbox', 'gearhead'), ('solar panel', 'pv module'), ('solar module', 'pv module'), ('bldc', 'brushless'), ('vfd', 'frequency inverter'), ('vfd', 'frequency converter'), ('prox', 'proximity'), ('fully', 'full'), ('semi', 'semi-modular'),
  ('e-stop', 'emergency stop'), ('mcb', 'circuit breaker'), ('rcd', 'residual current'), ('hose clip', 'hose clamp'), ('jubilee', 'hose clamp'),
  -- words for attributes
  ('id', 'inner diameter'), ('id', 'inside diameter'), ('id', 'bore diameter'), ('od', 'outer diameter'), ('od', 'outside diameter'), ('af', 'across flats'), ('wrench', 'width across flats'), ('spanner', 'width across flats'), ('dia', 'diameter'), ('ø', 'diameter'),
  ('working temperature', 'operating temperature'), ('ambient temperature', 'operating temperature'), ('working pressure', 'operating pressure'), ('operating pressure', 'working pressure'),
  ('bore', 'bore diameter'), ('bore', 'piston diameter'), ('sch', 'schedule'), ('schedule', 'sch'), ('thk', 'thickness'), ('wall', 'wall thickness'), ('len', 'length'), ('long', 'length'), ('wide', 'width'), ('high', 'height'), ('thick', 'thickness'), ('pole', 'poles'), ('speed', 'rpm'),
  -- letters of drawings: beside a number they say an attribute
  ('d', 'diameter'), ('l', 'length'), ('b', 'width'), ('w', 'width'), ('h', 'height'), ('t', 'thickness'), ('s', 'thickness'), ('s', 'width across flats'), ('p', 'thread pitch'),
  -- the same standard under another name
  ('din en iso', 'iso'), ('din iso', 'iso'), ('en iso', 'iso'), ('din en', 'en'), ('din en iso 4017', 'iso 4017'), ('en iso 24017', 'iso 4017'), ('din en 24014', 'iso 4014'), ('din en 27089', 'iso 7089'), ('en 7089', 'iso 7089'),
  ('din 125 a', 'iso 7089'), ('din 125 b', 'iso 7090'), ('din 125a', 'iso 7089'), ('din 125b', 'iso 7090'), ('iso 104', 'din 711'), ('iso 3030', 'din 5405-1'), ('api 5l', 'asme b36.10m/b36.19m'),
  ('din 912', 'iso 4762'), ('din 933', 'iso 4017'), ('din 931', 'iso 4014'), ('din 934', 'iso 4032'), ('din 439', 'iso 4035'), ('din 936', 'iso 4035'), ('din 555', 'iso 4034'), ('din 558', 'iso 4018'), ('din 601', 'iso 4016'),
  ('din 7991', 'iso 10642'), ('din 913', 'iso 4026'), ('din 914', 'iso 4027'), ('din 915', 'iso 4028'), ('din 916', 'iso 4029'), ('din 7985', 'iso 7045'), ('din 965', 'iso 7046'), ('din 966', 'iso 7047'), ('din 84', 'iso 1207'),
  ('din 85', 'iso 1580'), ('din 963', 'iso 2009'), ('din 964', 'iso 2010'), ('din 7', 'iso 2338'), ('din 6325', 'iso 8734'), ('din 1', 'iso 2339'), ('din 1481', 'iso 8752'), ('din 94', 'iso 1234'), ('din 125', 'iso 7089'), ('din 125', 'iso 7090'),
  ('din 126', 'iso 7091'), ('din 433', 'iso 7092'), ('din 9021', 'iso 7093-1'), ('din 9021', 'iso 7093'), ('din 440', 'iso 7094'), ('din 985', 'iso 10511'), ('din 982', 'iso 7040'), ('din 980', 'iso 7042'), ('din 6923', 'iso 4161'),
  ('din 6921', 'iso 4162'), ('din 960', 'iso 8765'), ('din 961', 'iso 8676'), ('din 1444', 'iso 2341'), ('din 1443', 'iso 2340'), ('din 7343', 'iso 8750'), ('din 7344', 'iso 8748'), ('din 7346', 'iso 13337'), ('din 6912', 'din 7984 low head'),
  ('din 1587', 'iso 1587'), ('din 7981', 'iso 7049'), ('din 7982', 'iso 7050'), ('din 7976', 'iso 1479'), ('din 7971', 'iso 1481'), ('din 7972', 'iso 1482'), ('din 427', 'iso 2342'), ('din 551', 'iso 4766'), ('din 417', 'iso 7435'), ('din 438', 'iso 7436'),
  ('din 553', 'iso 7434'), ('din 571', 'lag screw'), ('din 625', 'deep groove'), ('din 1477', 'iso 8746'), ('din 1476', 'iso 8746'), ('iso 4762', 'din 912'), ('iso 4017', 'din 933'), ('iso 4014', 'din 931'), ('iso 4032', 'din 934'), ('iso 10511', 'din 985');

insert into catalog.synonym (language, term, meaning) values
  ('de', 'schraube', 'screw'), ('de', 'schrauben', 'screw'), ('de', 'mutter', 'nut'), ('de', 'muttern', 'nut'), ('de', 'scheibe', 'washer'), ('de', 'scheiben', 'washer'),
  ('de', 'unterlegscheibe', 'flat washer'), ('de', 'sechskant', 'hex'), ('de', 'innensechskant', 'hex socket'), ('de', 'senkkopf', 'countersunk'), ('de', 'gewindestange', 'threaded rod'),
  ('de', 'gewindestift', 'set screw'), ('de', 'madenschraube', 'set screw'), ('de', 'sicherungsring', 'retaining ring'), ('de', 'spannstift', 'spring pin'), ('de', 'splint', 'split pin'),
  ('de', 'zylinderstift', 'parallel pin'), ('de', 'passfeder', 'parallel key'), ('de', 'edelstahl', 'stainless'), ('de', 'verzinkt', 'zinc'), ('de', 'stahl', 'steel'), ('de', 'lager', 'bearing'),
  ('de', 'kugellager', 'ball bearing'), ('de', 'dichtring', 'o-ring'), ('de', 'o-ringe', 'o-ring'), ('de', 'rohr', 'pipe'), ('de', 'flansch', 'flange'), ('de', 'netzteil', 'power supply'),
  ('de', 'lüfter', 'fan'), ('de', 'festplatte', 'hdd'), ('de', 'wechselrichter', 'inverter'), ('de', 'schrittmotor', 'stepper motor'), ('de', 'gewindebohrer', 'tap'), ('de', 'ventil', 'valve'),
  ('fr', 'vis', 'screw'), ('fr', 'écrou', 'nut'), ('fr', 'rondelle', 'washer'), ('fr', 'roulement', 'bearing'), ('fr', 'joint torique', 'o-ring'), ('fr', 'inoxydable', 'stainless'),
  ('fr', 'goupille', 'pin'), ('fr', 'tuyau', 'pipe'), ('fr', 'bride', 'flange'), ('fr', 'moteur', 'motor'), ('fr', 'vanne', 'valve'),
  ('es', 'tornillo', 'screw'), ('es', 'tuerca', 'nut'), ('es', 'arandela', 'washer'), ('es', 'rodamiento', 'bearing'), ('es', 'inoxidable', 'stainless'), ('es', 'tubo', 'pipe'), ('es', 'válvula', 'valve'),
  ('it', 'vite', 'screw'), ('it', 'dado', 'nut'), ('it', 'rondella', 'washer'), ('it', 'cuscinetto', 'bearing');

create trigger d_vocabulary after insert or update or delete or truncate on catalog.synonym for each statement execute function search.vocabulary_changed();
