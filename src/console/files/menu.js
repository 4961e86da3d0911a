// On a small screen the menu is one row that is pushed sideways: it begins with the page that is open.
// Not scrollIntoView, after which the keyboard would go on from there.
{
  const here = document.querySelector('.bar nav a[aria-current]')
  const menu = here?.parentElement
  if (here && menu) {
    const left = here.getBoundingClientRect().left - menu.getBoundingClientRect().left
    // The one before it peeks out, so that it is seen to go on to that side.
    menu.scrollLeft += left - 48
  }
}
