import {
  createColumnHelper,
  createSortedRowModel,
  type RowData,
  rowSortingFeature,
  sortFns,
  tableFeatures,
} from '@tanstack/react-table';

export const sorting = tableFeatures({ rowSortingFeature, sortedRowModel: createSortedRowModel(), sortFns });
export type Sorting = typeof sorting;

export const columnsFor = <Row extends RowData>() => createColumnHelper<Sorting, Row>();
