"""read_headers.py FOLDER KEYWORD...: reads these attributes of every file in it with pydicom, values converted."""

import os
import sys
import warnings

import pydicom

warnings.simplefilter("ignore")
folder, keywords = sys.argv[1], sys.argv[2:]
for name in os.listdir(folder):
    data_set = pydicom.dcmread(
        os.path.join(folder, name), stop_before_pixels=True, force=True, specific_tags=keywords
    )
    values = [data_set.get(keyword) for keyword in keywords]
