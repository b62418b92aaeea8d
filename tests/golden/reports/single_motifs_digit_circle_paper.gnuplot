set encoding utf8
set terminal svg size 860,242 noenhanced font 'DejaVu Sans,11' background '#ffffff'
set multiplot title "Errors on single motifs, digit_circle (preset paper), seeds 1-3" font ',13' textcolor rgb '#222222'
unset label
set border 3 linecolor rgb '#222222' linewidth 1
set tics nomirror out textcolor rgb '#222222'
set grid linecolor rgb '#dddddd' linetype 1 linewidth 0.5
set lmargin at screen 0.162790698
set rmargin at screen 0.697674419
set tmargin at screen 0.727272727
set bmargin at screen 0.347107438
unset logscale x
set xrange [0:3.498]
set yrange [1.5:-0.5]
set xtics ("0\045\045" 0, "1\045\045" 1, "2\045\045" 2, "3\045\045" 3)
unset ytics
set title "single-motif error \045" textcolor rgb '#222222' offset 0,-0.6
set label "2.20" at graph 1, first 0 left offset character 0.8,0 textcolor rgb '#222222' font 'DejaVu Sans:Bold,10'
set label "sparling_mt" at graph 0, first -0.14 right offset character -1,0 textcolor rgb '#222222'
set label "seeds 3/3" at graph 0, first 0.24 right offset character -1.2,0 textcolor rgb '#666666' font ',9'
set label "0.020" at graph 1, first 1 left offset character 0.8,0 textcolor rgb '#222222' font 'DejaVu Sans:Bold,10'
set label "direct" at graph 0, first 0.86 right offset character -1,0 textcolor rgb '#222222'
set label "seeds 3/3" at graph 0, first 1.24 right offset character -1.2,0 textcolor rgb '#666666' font ',9'
plot '-' using 1:2 with points pointtype 12 pointsize 1 linewidth 1.5 linecolor rgb '#999999' notitle, \
     '-' using 1:2 with lines linewidth 2.5 linecolor rgb '#d55e00' notitle, \
     '-' using 1:2 with points pointtype 7 pointsize 0.75 linecolor rgb '#730072b2' notitle, \
     '-' using 1:2 with lines linewidth 2 linecolor rgb '#222222' notitle, \
     '-' using 1:2 with points pointtype 13 pointsize 1.2 linecolor rgb '#222222' notitle
1.24 -0.28
0.01 0.72
e
2.2 0.13
2.2 0.39
nan nan
0.02 1.13
0.02 1.39
nan nan
e
1.1 0.26
2.2 0.26
3.3 0.26
0.01 1.26
0.02 1.26
0.03 1.26
e
1.1 0
3.3 0
nan nan
0.01 1
0.03 1
nan nan
e
2.2 0
0.02 1
e
unset border
unset tics
unset grid
unset logscale
unset label
unset title
set lmargin at screen 0
set rmargin at screen 1
set bmargin at screen 0
set tmargin at screen 0.198347107
set xrange [0:1]
set yrange [0:1]
set key at graph 0.5, graph 0.5 center center horizontal Left reverse samplen 2 width 1 maxrows 2 textcolor rgb '#222222'
plot NaN with points pointtype 7 pointsize 0.75 linecolor rgb '#730072b2' title 'seed', \
     NaN with lines linewidth 2.5 linecolor rgb '#d55e00' title 'median', \
     NaN with points pointtype 13 pointsize 1.2 linecolor rgb '#222222' title 'mean', \
     NaN with lines linewidth 2 linecolor rgb '#222222' title "95 \045 CI of the mean", \
     NaN with points pointtype 12 pointsize 1 linewidth 1.5 linecolor rgb '#999999' title "paper"
unset multiplot
