import type { DataSet } from '../part10/data-set.ts';
import type { Vendor } from './scanner.ts';
import type { MrSeries } from './series.ts';

/** ImageType (0008,0008) as each vendor writes it; only Siemens says that an image is composed. */
export function mrImageType(vendor: Vendor, series: MrSeries): string[] {
  if (series.weighting === 'Dixon-water')
    return ['DERIVED', 'PRIMARY', 'DIXON', 'WATER', ...composedValues(vendor, series)];
  const made = series.role === 'composed' ? ['DERIVED', 'SECONDARY'] : ['ORIGINAL', 'PRIMARY'];
  return [...made, ...vendorValues(vendor, series), ...composedValues(vendor, series)];
}

function vendorValues(vendor: Vendor, series: MrSeries): string[] {
  switch (vendor) {
    case 'siemens':
      return ['M', 'NORM', 'DIS2D'];
    case 'ge':
      return ['OTHER'];
    case 'philips':
      return philipsValues(series);
    case 'canon':
      return ['GDC'];
    case 'uih':
      return ['M', 'NORM'];
  }
}

function philipsValues(series: MrSeries): string[] {
  const echo = series.weighting === 'STIR' ? 'IR' : series.weighting === 'scout' ? 'FFE' : 'SE';
  return [`M_${echo}`, 'M', echo];
}

function composedValues(vendor: Vendor, series: MrSeries): string[] {
  return series.role === 'composed' && vendor === 'siemens' ? ['COMP_SP', 'COMPOSED'] : [];
}

const GE_PLANE = { axial: 2, sagittal: 4, coronal: 8 } as const;
const GE_THREE_PLANE_LOCALIZER = 256;

/** Private elements that readers of these vendors rely on: GE's scan plane, Siemens' active coils. */
export function vendorPrivate(vendor: Vendor, series: MrSeries): DataSet {
  if (vendor === 'siemens') return { '00510010:LO': 'SIEMENS MR HEADER', '0051100F:LO': 'HN1,2;SP1-8' };
  if (vendor !== 'ge') return {};
  const plane = series.role === 'localizer' ? GE_THREE_PLANE_LOCALIZER : GE_PLANE[series.stack.plane];
  return { '00190010:LO': 'GEMS_ACQU_01', '00191017:SS': plane };
}
