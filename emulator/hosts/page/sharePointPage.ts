import { setUpChrome } from './chrome/setUpChrome';
import { setUpEditing } from './editing/setUpEditing';
import { preparePage } from './preparePage';
import { runPage } from './runPage';

const data = preparePage();
document.addEventListener('DOMContentLoaded', () => {
  setUpChrome();
  if (data.controls.length === 0) return;
  void runPage(data, webParts => {
    if (data.isEditing) setUpEditing(data, webParts);
  });
});
