import { Fragment } from 'react';

/** A DICOM keyword that breaks between its words, where it must break. */
export const KeywordText = ({ keyword }: { readonly keyword: string }) => {
  let at = 0;
  return keyword.split(/(?<=[a-z])(?=[A-Z])/).map((word) => {
    at += word.length;
    return (
      <Fragment key={at}>
        {word}
        <wbr />
      </Fragment>
    );
  });
};
