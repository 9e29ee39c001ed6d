const HEAD = '--cut-here\r\nContent-Type: application/dicom\r\n\r\n';

/** Sends objects as one STOW-RS request (PS3.18 10.5). @throws Error unless all of them were stored. */
export const stow = async (url: string, objects: readonly Uint8Array[]): Promise<void> => {
  const parts = objects.flatMap((bytes) => [HEAD, bytes, '\r\n']).map((part) => Buffer.from(part));
  const response = await fetch(`${url}/dicom-web/studies`, {
    method: 'POST',
    headers: { 'Content-Type': 'multipart/related; type="application/dicom"; boundary=cut-here' },
    body: Buffer.concat([...parts, Buffer.from('--cut-here--')]),
  });
  const answer = await response.text();
  if (response.status !== 200) throw new Error(`STOW-RS was answered ${response.status}: ${answer.slice(0, 500)}`);
};
