import { Uploader } from "./uploader";

export default function Page() {
  return (
    <>
      <h1>Upload a picture</h1>
      <p>The picture goes from this page to PixelBin, and comes back in the size that your screen needs.</p>
      <Uploader />
    </>
  );
}
