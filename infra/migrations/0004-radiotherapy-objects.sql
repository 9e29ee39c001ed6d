-- What radiotherapy objects say of a course is asked with every chart of their person: it must not unpack all images.
create index instance_radiotherapy on instance (study_instance_uid) where header ? 'radiotherapy';
