import { Fragment } from 'react';

const SEAM = /(?<=[a-z])(?=[A-Z])|(?<=[_\\])/;

/** A keyword or a name from a header, which breaks between its words where it must break. */
export const BreakableText = ({ text }: { readonly text: string }) => {
  let at = 0;
  return text.split(SEAM).map((word) => {
    at += word.length;
    return (
      <Fragment key={at}>
        {word}
        <wbr />
      </Fragment>
    );
  });
};
