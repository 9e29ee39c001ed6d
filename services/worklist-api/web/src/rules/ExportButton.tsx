import { Button } from '@mantine/core';
import { IconFileExport } from '@tabler/icons-react';
import type { RuleSet } from '../api/rules-api.ts';

const save = (rules: RuleSet): void => {
  const address = URL.createObjectURL(new Blob([`${JSON.stringify(rules, null, 2)}\n`], { type: 'application/json' }));
  const link = document.createElement('a');
  link.href = address;
  link.download = `${rules.version}.json`;
  link.click();
  URL.revokeObjectURL(address);
};

export const ExportButton = ({ rules }: { readonly rules: RuleSet }) => (
  <Button size="xs" variant="default" leftSection={<IconFileExport size={14} />} onClick={() => save(rules)}>
    Export JSON
  </Button>
);
