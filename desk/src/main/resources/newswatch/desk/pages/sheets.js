/** Dialogs close by their buttons, by Escape and by a click beside them. */
export function closes(sheet) {
  for (const button of sheet.querySelectorAll('.close')) {
    button.addEventListener('click', () => sheet.close());
  }
  sheet.addEventListener('mousedown', event => {
    const box = sheet.getBoundingClientRect();
    const inside = event.clientX >= box.left && event.clientX <= box.right
      && event.clientY >= box.top && event.clientY <= box.bottom;
    if (event.target === sheet && !inside) sheet.close();
  });
}
