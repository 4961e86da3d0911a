## Ratings
survey-reminder = The Centre would still like to know how you were served. To rate it, type RATE.
